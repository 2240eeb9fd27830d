/** The queue of wallets to rebuild: what its messages say, and who sends them. */
@NullMarked
package br.com.metas.rebuildqueue;

import org.jspecify.annotations.NullMarked;
