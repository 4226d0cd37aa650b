/** The MQTT broker that the embedded hub brings along, for homes that have none. */
package org.openhab.energy.hub.app.broker;
