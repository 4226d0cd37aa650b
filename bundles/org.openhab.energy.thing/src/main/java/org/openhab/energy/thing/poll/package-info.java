/**
 * How a Thing asks its cloud: what it shows is made of parts, each with its own questions, and one question is asked at a time.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.thing.poll;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
