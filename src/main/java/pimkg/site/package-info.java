/** What is there to read: pages of terms and lists, files, downloads, and what describes the server. */
package pimkg.site;
