/**
 * Programs that {@code make bench} starts: the servers, and the processes that are timed. Each
 * reads commands as lines of JSON, and answers each command with one line.
 */
@NullMarked
package br.com.metas.bench;

import org.jspecify.annotations.NullMarked;
