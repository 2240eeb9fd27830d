/** The two resources: their parameters, their representations and their headers. */
@NullMarked
package br.com.metas.api.goals;

import org.jspecify.annotations.NullMarked;
