/**
 * The oracle of the tests: it calculates the figures naively from raw rows, with BigDecimal and
 * without code of the product. It also generates the random rows.
 */
@NullMarked
package br.com.metas.goals.oracle;

import org.jspecify.annotations.NullMarked;
