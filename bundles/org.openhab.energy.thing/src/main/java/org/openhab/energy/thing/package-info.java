/**
 * What every Thing of an energy cloud does: its life, its clock, its status, its channels and its feed.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.thing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
