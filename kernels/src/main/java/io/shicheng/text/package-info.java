/**
 * What characters and bytes say of a text: its encoding, and what of it nobody sees. For tables and graph files alike.
 */
@NullMarked
package io.shicheng.text;

import org.jspecify.annotations.NullMarked;
