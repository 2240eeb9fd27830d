/**
 * The decision of the running month (section 2b of the design): whom to call now, and whether the
 * month will reach its target. One class for each rule: workdays, buying rhythm, reason and order,
 * views, pace and projection. Pure functions on integer cents and days. Nothing of this is ever
 * cached.
 */
@NullMarked
package br.com.metas.goals.decision;

import org.jspecify.annotations.NullMarked;
