package pimkg.openapi;

import java.util.List;

/**
 * What a description of a server has to know of it.
 *
 * @param release  of what it serves
 * @param base     its address, without a slash at the end
 * @param problems the codes of all that can go wrong
 * @param profiles what descriptions can be held against
 * @param places   the ways through the terms
 */
public record Served(String release, String base, List<String> problems, List<String> profiles, List<String> places) {
}
