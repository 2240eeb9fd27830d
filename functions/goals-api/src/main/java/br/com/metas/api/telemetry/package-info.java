/** The telemetry of a request: one log line and its metrics, without customer data. */
@NullMarked
package br.com.metas.api.telemetry;

import org.jspecify.annotations.NullMarked;
