package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Head;

/**
 * What a granted claim captured.
 *
 * @param head HEAD, with the gen and the pointers that a publication must find again
 * @param leased whether the leases came with it
 */
record Claimed(Head head, boolean leased) {}
