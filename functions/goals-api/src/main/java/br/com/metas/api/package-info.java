/** The HTTP API's function. */
@NullMarked
package br.com.metas.api;

import org.jspecify.annotations.NullMarked;
