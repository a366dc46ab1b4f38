/** Near-duplicates as one story: who is like whom, and the story that each article belongs to. */
@NullMarked
package org.entente.aggregate.story;

import org.jspecify.annotations.NullMarked;
