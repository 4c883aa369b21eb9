/** Pages beyond tasks and proceedings that phones open too: fetched together when the first of them is opened. */
export { AccountPage } from "./pages/account/page";
export { FirstPasswordPage } from "./pages/first-password/page";
export { LinkPage } from "./pages/link/page";
export { PublishedInterviewsPage } from "./pages/publications/page";
export { PublicPage } from "./pages/public/page";
export { SectionPage } from "./pages/sections/section-page";
export { SectionsPage } from "./pages/sections/page";
export { VerifyPage } from "./pages/verify/page";
