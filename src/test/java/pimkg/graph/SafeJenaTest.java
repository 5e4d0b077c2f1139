package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.stream.StreamManager;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fails when one of the doors is open. What stands behind each is tried over HTTP in the tests of the server. */
class SafeJenaTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
        SafeJena.start();
    }

    @Test
    void noQueryReachesAnotherServer() {
        assertFalse(ARQ.globalServiceAllowed);
        assertFalse(ARQ.allowServiceDefault);
        assertTrue(ARQ.getContext().isFalse(ARQ.httpServiceAllowed));
    }

    @Test
    void noAddressIsOpenedByName() {
        assertEquals(0, StreamManager.get().locators().size());
    }

    @Test
    void noFunctionIsLoadedByItsClassNorSleepsNorTellsTheVersion() {
        FunctionRegistry functions = FunctionRegistry.get();
        assertEquals(null, functions.get("java:org.apache.jena.sparql.function.library.now"));
        assertEquals(null, functions.get("http://jena.apache.org/ARQ/function#wait"));
        assertEquals(null, functions.get("http://jena.apache.org/ARQ/function#version"));
        assertTrue(functions.isRegistered("http://www.w3.org/2005/xpath-functions#abs"));
    }

    @Test
    void propertyFunctionsAreOff() {
        assertTrue(ARQ.getContext().isFalse(ARQ.enablePropertyFunctions));
    }

    @Test
    void jsonLdContextsAreNotFetched() {
        assertInstanceOf(com.apicatalog.jsonld.JsonLdOptions.class, RIOT.getContext().get(LangJSONLD11.JSONLD_OPTIONS));
    }
}
