/** The common variables of the functions that read wallets. */
@NullMarked
package br.com.metas.walletsettings;

import org.jspecify.annotations.NullMarked;
