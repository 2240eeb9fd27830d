/**
 * The migrations of the schema, for the local runner, tests and operations. Needs Flyway, which is
 * not in a function's package.
 */
@NullMarked
package br.com.metas.mysql.migration;

import org.jspecify.annotations.NullMarked;
