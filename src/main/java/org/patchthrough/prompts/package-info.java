/**
 * Every word that we speak or text, in every language we speak.
 *
 * <p>The flow of a call says which sentence comes next and what fills it; the words themselves stand here, one file a
 * language, where somebody who knows the language but no Java can mend them. Nothing else in the project holds a spoken
 * sentence, nor one that is texted. A sentence that is missing, or that asks for a value nobody gives, stops the service at
 * its start or fails a test, and is never heard as silence. What a text may hold is known here too, by {@link GsmAlphabet}.
 * Start at {@link PromptCatalog} and {@link TextCatalog}.
 */
@NullMarked
package org.patchthrough.prompts;

import org.jspecify.annotations.NullMarked;
