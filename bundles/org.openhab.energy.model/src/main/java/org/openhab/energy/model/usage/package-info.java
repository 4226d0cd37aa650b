/**
 * Energy over time as a meter has measured it, and what it cost.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.model.usage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
