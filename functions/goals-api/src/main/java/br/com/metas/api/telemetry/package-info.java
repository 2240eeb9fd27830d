/** What a request leaves behind: one line and its metrics, and nothing of a customer. */
@NullMarked
package br.com.metas.api.telemetry;

import org.jspecify.annotations.NullMarked;
