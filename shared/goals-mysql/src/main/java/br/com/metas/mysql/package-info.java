/** The questions asked of the sales database, one SQL resource each. */
@NullMarked
package br.com.metas.mysql;

import org.jspecify.annotations.NullMarked;
