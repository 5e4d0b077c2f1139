/** "Did you mean …?": what somebody probably meant who wrote a value that no list has. */
package pimkg.suggest;
