package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Head;

/**
 * The result of a granted claim.
 *
 * @param head HEAD after the claim; a publication must find the same gen and pointers
 * @param leased whether the claim took the leases
 */
record Claimed(Head head, boolean leased) {}
