/**
 * What can go wrong with a cloud, one type for each reaction.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.oauth.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
