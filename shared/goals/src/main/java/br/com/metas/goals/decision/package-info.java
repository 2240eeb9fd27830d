/**
 * The decision of the running month (section 2b of the design): whom to call now, and whether the
 * month will do. Workdays, buying rhythm, reason and order, views, pace and projection, each rule
 * beside its name. Pure: integer cents and days, and nothing of it is ever cached.
 */
@NullMarked
package br.com.metas.goals.decision;

import org.jspecify.annotations.NullMarked;
