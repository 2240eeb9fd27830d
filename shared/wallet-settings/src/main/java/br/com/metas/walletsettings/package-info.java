/** The variables that the functions which read wallets have in common. */
@NullMarked
package br.com.metas.walletsettings;

import org.jspecify.annotations.NullMarked;
