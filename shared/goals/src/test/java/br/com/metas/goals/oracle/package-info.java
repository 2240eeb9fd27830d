/**
 * The figures once more, worked out naively from raw rows with BigDecimal and nothing of the
 * product: what tests compare against, and what draws the rows.
 */
@NullMarked
package br.com.metas.goals.oracle;

import org.jspecify.annotations.NullMarked;
