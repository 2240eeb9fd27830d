/** Reports on a wallet: filtered, ordered, divided into pages, and added up. */
@NullMarked
package br.com.metas.goals.report;

import org.jspecify.annotations.NullMarked;
