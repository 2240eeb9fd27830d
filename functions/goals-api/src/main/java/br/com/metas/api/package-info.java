/** The function of the HTTP API. */
@NullMarked
package br.com.metas.api;

import org.jspecify.annotations.NullMarked;
