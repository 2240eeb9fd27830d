/**
 * What functions have in common: variables, log lines, metrics, retries and the database secret.
 */
@NullMarked
package br.com.metas.functions;

import org.jspecify.annotations.NullMarked;
