package pimkg.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import pimkg.check.CheckPage;
import pimkg.desk.CataloguePage;
import pimkg.desk.GapsPage;
import pimkg.graph.KnowledgeGraph;
import pimkg.inventory.Inventory;
import pimkg.page.DatasetPage;
import pimkg.page.Pages;
import pimkg.register.CatalogueReplies;
import pimkg.register.DatasetReplies;
import pimkg.register.DatasetWrites;
import pimkg.register.DatasetsServlet;
import pimkg.register.GapsServlet;
import pimkg.register.SubmitDesk;
import pimkg.register.SubmitServlet;
import pimkg.reply.Bearer;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Gate;
import pimkg.reply.Links;
import pimkg.reply.Receiving;
import pimkg.reply.Takings;
import pimkg.setting.Keeping;
import pimkg.setting.ServerSettings;
import pimkg.submission.ReadingRoom;
import pimkg.watch.Metrics;

/** What answers for the descriptions of agencies, put together: lists and gaps, each description, and the two ways in. */
record SubmissionRoutes(KnowledgeGraph knowledge, ServerSettings settings, ReadingRoom room, Gate gate, Pages pages) {

    void add(FusekiServer.Builder builder, Metrics metrics) {
        Graph ships = knowledge.union();
        Keeping keeping = settings.keeping();
        Takings takings = new Takings(metrics);
        takings.watch(keeping.catalogue());
        Inventory inventory = new Inventory(room, ships);
        inventory.makeReady();
        Links links = new Links(settings.baseUrl());
        Bearer bearer = new Bearer(settings.tokens());
        CheckPage report = new CheckPage(knowledge, pages, ServerSettings.MAX_BODY >> 20);
        DatasetPage page = new DatasetPage(pages);
        Receiving receiving = new Receiving(knowledge, keeping, gate);
        builder.addServlet(DatasetAddress.PATH + "/*", new DatasetsServlet(new DatasetReplies(room, page, knowledge.release()),
            new CatalogueReplies(inventory, new CataloguePage(pages, ships), ships, links),
            new DatasetWrites(knowledge, keeping, bearer, receiving, links, report, takings), gate, takings, pages));
        builder.addServlet(GapsPage.PATH, new GapsServlet(inventory, ships, links, pages));
        SubmitDesk desk = new SubmitDesk(keeping, receiving, takings, bearer, room);
        builder.addServlet(SubmitServlet.PATH + "/*", new SubmitServlet(desk, knowledge, links, gate, pages));
    }
}
