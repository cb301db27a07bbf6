/**
 * What is published: a campaign's version and the records that it is made of.
 *
 * <p>A {@link Version} that exists is whole, because its file was checked. It is kept as JSON by the names of its components
 * ({@link VersionCodec}), which therefore never change. Of a {@link Partner} it keeps the hash of a key, never the key. Start
 * at {@link Version}.
 */
@NullMarked
package org.patchthrough.campaign.version;

import org.jspecify.annotations.NullMarked;
