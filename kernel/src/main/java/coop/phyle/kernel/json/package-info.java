/** JSON as exact values: strict in, canonical out. The record hashes these texts, so one value has one text. */
@NullMarked
package coop.phyle.kernel.json;

import org.jspecify.annotations.NullMarked;
