/**
 * The schema's migrations. Needs Flyway, which is no part of a function's package: for the local
 * runner, tests and operations.
 */
@NullMarked
package br.com.metas.mysql.migration;

import org.jspecify.annotations.NullMarked;
