/**
 * The program told by tests, in the order in which data flow through it, on one network of eight people. Read from A01
 * on: each class has a few lines, and each uses the real parts. The files that are imported lie beside, as resources.
 *
 * <pre>
 *   Gu (1820–1890) → He (1850–1920) → An → Bo
 *                                      → Chen – Ding – E – Feng
 * </pre>
 *
 * <p>Arrows are {@code master_of}; the others worked together or are partners. Gu and He are long dead; An agreed to be
 * named to, and contacted by, an association for an exhibition; nobody else of the living agreed to anything.
 */
@NullMarked
package io.shicheng.story;

import org.jspecify.annotations.NullMarked;
