/**
 * Measures how good the call list would have been: replays past mornings with the product's own
 * rule, and compares the lists with what customers then bought. This package writes nothing and
 * contains no rule of the product.
 */
@NullMarked
package br.com.metas.local.backtest;

import org.jspecify.annotations.NullMarked;
