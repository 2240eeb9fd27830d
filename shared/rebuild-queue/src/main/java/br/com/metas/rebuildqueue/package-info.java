/** The queue of wallets to rebuild: its messages and their sender. */
@NullMarked
package br.com.metas.rebuildqueue;

import org.jspecify.annotations.NullMarked;
