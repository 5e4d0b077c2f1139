/** The Reconciliation Service API, versions 0.2 and 1.0-draft: its questions read with care, its answers as JSON. */
package pimkg.reconcile;
