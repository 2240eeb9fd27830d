/** A wallet as it is asked for: filtered, ordered, cut into pages, and added up. */
@NullMarked
package br.com.metas.goals.report;

import org.jspecify.annotations.NullMarked;
