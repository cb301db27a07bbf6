/**
 * Files that people write, read with caution: YAML, or JSON of the same shape, as nodes that know their line.
 *
 * <p>{@link SafeYamlParser} refuses what our files have no use for and others have been harmed by. Scalars stay text, so that
 * a ZIP keeps its zero. {@link PlainText} says what of such text may be kept and shown. Start at {@link Yaml}.
 */
@NullMarked
package org.patchthrough.yaml;

import org.jspecify.annotations.NullMarked;
