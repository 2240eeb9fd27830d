/** The resources of the API: their parameters, representations and headers. */
@NullMarked
package br.com.metas.api.goals;

import org.jspecify.annotations.NullMarked;
