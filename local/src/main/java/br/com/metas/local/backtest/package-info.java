/**
 * What the call list would have been worth: past mornings replayed with the rule that ships, and
 * compared with what customers then bought. Nothing here decides anything, and nothing is written.
 */
@NullMarked
package br.com.metas.local.backtest;

import org.jspecify.annotations.NullMarked;
