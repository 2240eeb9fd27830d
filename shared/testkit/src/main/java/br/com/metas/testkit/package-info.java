/** Embedded servers and stand-ins for tests and for the local runner. */
@NullMarked
package br.com.metas.testkit;

import org.jspecify.annotations.NullMarked;
