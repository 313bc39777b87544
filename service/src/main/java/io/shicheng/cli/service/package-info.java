/** The service, the demonstration, and the generated people that it shows. */
@NullMarked
package io.shicheng.cli.service;

import org.jspecify.annotations.NullMarked;
