/** Models: instruction and small photo to intent and bilateral grids. Model folders, their manifests, and running them. */
@NullMarked
package org.instantretouch.model;

import org.jspecify.annotations.NullMarked;
