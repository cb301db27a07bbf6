/**
 * What the templates are given: one record a page, with every word already chosen and every number already written.
 *
 * <p>A template loops and asks whether something is there, nothing more. So what a page says is tried without rendering
 * it, and how it looks is tried without a call.
 */
@NullMarked
package org.patchthrough.web.pages;

import org.jspecify.annotations.NullMarked;
