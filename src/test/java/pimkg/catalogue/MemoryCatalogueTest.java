package pimkg.catalogue;

/** The contract, in memory. */
class MemoryCatalogueTest extends CatalogueContract {

    @Override
    Catalogue open() {
        return Catalogue.inMemory(Example.CLOCK);
    }
}
