/**
 * What every function needs around its job: its variables, its log lines, its retries, its database
 * secret.
 */
@NullMarked
package br.com.metas.functions;

import org.jspecify.annotations.NullMarked;
