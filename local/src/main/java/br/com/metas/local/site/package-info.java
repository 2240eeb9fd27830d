/** What the port serves beside the API: the page, tokens for any caller, and events. */
@NullMarked
package br.com.metas.local.site;

import org.jspecify.annotations.NullMarked;
