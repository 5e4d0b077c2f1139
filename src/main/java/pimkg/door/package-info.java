/** What a request passes before it reaches what it asks for: who asks, from where, and of which copy. */
package pimkg.door;
