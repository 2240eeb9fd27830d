/** What one port serves beside the API: the page, tokens for whoever asks, and events. */
@NullMarked
package br.com.metas.local.site;

import org.jspecify.annotations.NullMarked;
