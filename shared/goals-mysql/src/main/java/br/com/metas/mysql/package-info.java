/** The queries to the sales database, each with its own SQL resource. */
@NullMarked
package br.com.metas.mysql;

import org.jspecify.annotations.NullMarked;
