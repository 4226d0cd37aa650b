/** From the command line to a hub that can be started: options, ports, lock, messages for the person at the terminal. */
package org.openhab.energy.hub.app.start;
