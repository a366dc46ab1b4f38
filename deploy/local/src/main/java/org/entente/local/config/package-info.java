/** The configuration: one YAML file, the environment and the command line over it, checked before anything starts. */
@NullMarked
package org.entente.local.config;

import org.jspecify.annotations.NullMarked;
