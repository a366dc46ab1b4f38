/** The subcommands of entente: they read options, call one thing, and print. */
@NullMarked
package org.entente.local.command;

import org.jspecify.annotations.NullMarked;
