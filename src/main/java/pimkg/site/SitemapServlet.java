package pimkg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.unbescape.html.HtmlEscape;
import pimkg.entry.Address;
import pimkg.graph.KnowledgeGraph;
import pimkg.look.BrowsePage;
import pimkg.page.Pages;
import pimkg.reply.Links;
import pimkg.reply.Reply;
import pimkg.reply.SiteServlet;
import pimkg.term.Pim;
import pimkg.text.Language;

/** What crawlers look for: which pages there are, in which languages, and that they may be read. */
public final class SitemapServlet extends SiteServlet {

    /** For crawlers: what they may read. */
    public static final String ROBOTS = "/robots.txt";
    /** All pages that stay. */
    public static final String SITEMAP = "/sitemap.xml";

    private static final long serialVersionUID = 1L;
    private static final List<String> OTHERS = List.of("/", "/about", "/browse", "/downloads", "/api", "/queries", "/validate", "/link", "/mappings", "/mappings/coverage");

    private final transient KnowledgeGraph knowledge;
    private final transient Links links;

    /** Answers with these. */
    public SitemapServlet(KnowledgeGraph knowledge, Links links, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
        this.links = links;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = links.base(request);
        boolean robots = request.getRequestURI().equals(ROBOTS);
        String text = robots
            ? "User-agent: *\nDisallow: /sparql\nDisallow: /search\nDisallow: /validate\nDisallow: /link\nSitemap: " + base + SITEMAP + "\n"
            : sitemap(base);
        new Reply(robots ? "text/plain" : "application/xml", text.getBytes(StandardCharsets.UTF_8)).writeCacheable(request, response, "Host");
    }

    private String sitemap(String base) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        Stream<String> terms = knowledge.union().find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY).mapWith(Triple::getSubject)
            .filterKeep(term -> term.isURI() && term.getURI().startsWith(Pim.BASE)).mapWith(Address::of).toList().stream().distinct().sorted();
        Stream.of(OTHERS.stream(), BrowsePage.PLACES.stream().map(place -> "/browse/" + place), terms).flatMap(each -> each).forEach(path -> {
            String address = HtmlEscape.escapeHtml4Xml(base + path);
            xml.append("<url><loc>").append(address).append("</loc>");
            for (Language language : Language.values()) {
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(language.tag()).append("\" href=\"").append(address)
                    .append("?lang=").append(language.tag()).append("\"/>");
            }
            xml.append("</url>\n");
        });
        return xml.append("</urlset>\n").toString();
    }
}
